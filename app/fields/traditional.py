"""Traditional characters of titles, answers and places, for comparing only: what is kept stays as typed."""

from __future__ import annotations

from collections.abc import Iterable

_TRADITIONAL = (
    "號電話機聯絡繫稱謂別齡歲證護編碼類級狀況態階單雙離異喪結紀戶業務員顧問經銷責負歸屬處長職學歷貫農曆陽陰國區縣鄉鎮樓棟車輛"
    "險檢驗費額總價錢貸現買賣購訂簽約據備註記錄郵帳賬網頁愛興標籤來紹薦轉潛戰敗復換誠滿憤無實檔貴賓點親緊鬆醫藥師歡習慣數時間"
    "開關門風飲煙飯館場義團會協體層構組織財產資貨動靜觀隨導個為給與於從對應該過還進遠週遲連選載寶孫媽爺兒夥陳張劉楊趙黃吳馬龍"
    "雞豬鳳麗華偉葉許鄭謝鄧馮蕭蔣蘇呂盧鍾譚陸賈韋鄒閻賴龔萬嚴湯莊顏魯蘭畢廣東雲遼寧慶島灣漢廈臺詳沒請訪談預計領報優發顯際歐詢"
    "輔臘閏聖誕節"
    "濟瀋滬贛晉內陝肅錦撫順營盤鐵嶺蘆鶴崗鴨綏錫鹽揚溫蕪銅棗濰濱澤頂駐荊岡嶽婁懷賀欽瓊瀘綿樂達涼紅納臨滄騰瀾薩則隴銀烏齊爾嶗瀏"
    "粵澗橋閔匯閘鄲衛輝鞏滎欒澠靈園灘滙塢壩樞豐寬鳥螢範閩鄖憑蘄穎渦漣淥瀟灤灃潁沖衝澮"
    "種繳頭強續廠裡傳係遞餘贈禮寫讀筆術腦壽幣債權稅獎勵庫側廳樣製設環審視覺認識議題課講評論語詞諮訊調試駕駛輪轎燈鋼運輸線頻夢"
    "藝劇戲緣絕終補償擔兌隊鋪櫃檯燒麵雜誌聽聲彈遊獨讓幫辦這們說誰邊條斷繼錯鎖鑰難養寵婦徵嬰幾殘殺軟髮彙帶棄樹測滾減療盡確穩競"
    "細統維綜緒縮繞罰腸膚艙蓋蟲裝複規訴誤謎變賠賺蹟軌輕違釣鍵鏡陣隱項騎鬧鮮齒"
)
_SIMPLE = (
    "号电话机联络系称谓别龄岁证护编码类级状况态阶单双离异丧结纪户业务员顾问经销责负归属处长职学历贯农历阳阴国区县乡镇楼栋车辆"
    "险检验费额总价钱贷现买卖购订签约据备注记录邮账账网页爱兴标签来绍荐转潜战败复换诚满愤无实档贵宾点亲紧松医药师欢习惯数时间"
    "开关门风饮烟饭馆场义团会协体层构组织财产资货动静观随导个为给与于从对应该过还进远周迟连选载宝孙妈爷儿伙陈张刘杨赵黄吴马龙"
    "鸡猪凤丽华伟叶许郑谢邓冯萧蒋苏吕卢钟谭陆贾韦邹阎赖龚万严汤庄颜鲁兰毕广东云辽宁庆岛湾汉厦台详没请访谈预计领报优发显际欧询"
    "辅腊闰圣诞节"
    "济沈沪赣晋内陕肃锦抚顺营盘铁岭芦鹤岗鸭绥锡盐扬温芜铜枣潍滨泽顶驻荆冈岳娄怀贺钦琼泸绵乐达凉红纳临沧腾澜萨则陇银乌齐尔崂浏"
    "粤涧桥闵汇闸郸卫辉巩荥栾渑灵园滩汇坞坝枢丰宽鸟萤范闽郧凭蕲颍涡涟渌潇滦沣颍冲冲浍"
    "种缴头强续厂里传系递余赠礼写读笔术脑寿币债权税奖励库侧厅样制设环审视觉认识议题课讲评论语词咨讯调试驾驶轮轿灯钢运输线频梦"
    "艺剧戏缘绝终补偿担兑队铺柜台烧面杂志听声弹游独让帮办这们说谁边条断继错锁钥难养宠妇征婴几残杀软发汇带弃树测滚减疗尽确稳竞"
    "细统维综绪缩绕罚肠肤舱盖虫装复规诉误谜变赔赚迹轨轻违钓键镜阵隐项骑闹鲜齿"
)
_TO_SIMPLE = str.maketrans(_TRADITIONAL, _SIMPLE)


def traditional_of(signs: Iterable[str]) -> frozenset[str]:
    """The traditional shapes of some characters, where they are known."""
    wanted = frozenset(signs)
    return frozenset(old for old, new in zip(_TRADITIONAL, _SIMPLE, strict=True) if new in wanted)


def simplified(text: str) -> str:
    """The text with simplified characters where they are known."""
    return text if text.isascii() else text.translate(_TO_SIMPLE)
